const codes = new Set([
  "SQLITE_FULL",
  "SQLITE_IOERR_WRITE",
  "SQLITE_IOERR_FSYNC",
  "ENOSPC",
  "EDQUOT",
  "EROFS",
]);

/** Tell whether something failed because the disk is full, or may not be written to. */
export function isNoRoom(fault: unknown): boolean {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" && codes.has(fault.code);
}
