import { statfs } from "node:fs/promises";

/** Whether `folder` is on a disk of which the system is not told when another machine changes it. False where not known. */
export async function isOnRemoteDisk(folder: string): Promise<boolean> {
  if (process.platform !== "linux") return false;
  try {
    return isRemoteType((await statfs(folder)).type);
  } catch {
    return false;
  }
}

/** Whether the `f_type` of Linux's statfs is that of a disk elsewhere: another machine's, or that of a container's host. */
export function isRemoteType(type: number): boolean {
  return REMOTE.has(type);
}

/** From the manual of statfs(2) and Linux's magic.h. */
const REMOTE: ReadonlySet<number> = new Set([
  0x6969, // NFS
  0x517b, // SMB
  0xff534d42, // CIFS
  0xfe534d42, // SMB 2
  0x65735546, // FUSE, virtiofs: sshfs, rclone, folders of a host in a container
  0x01021997, // 9p: folders of a host in WSL and in virtual machines
  0x00c36400, // Ceph
  0x5346414f, // AFS
  0x73757245, // Coda
  0x0bd00bd0, // Lustre
  0x786f4256, // VirtualBox
]);
