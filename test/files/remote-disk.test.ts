import { tmpdir } from "node:os";
import { expect, test } from "vitest";
import { isOnRemoteDisk, isRemoteType } from "../../src/files/remote-disk.ts";

test.each([
  ["NFS", 0x6969, true],
  ["SMB 2", 0xfe534d42, true],
  ["FUSE", 0x65735546, true],
  ["ext4", 0xef53, false],
  ["tmpfs", 0x01021994, false],
  ["overlay", 0x794c7630, false],
])("a disk of the type %s", (_name, type, isRemote) => {
  expect(isRemoteType(type)).toBe(isRemote);
});

test("a folder that is not there is on no disk elsewhere", async () => {
  expect(await isOnRemoteDisk(`${tmpdir()}/verbatim-none`)).toBe(false);
});
