/** The page cannot be served: no port in reach was free, or the address is not of this machine. */
export class WebError extends Error {
  override readonly name = "WebError";
}
