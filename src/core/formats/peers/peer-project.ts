import type { OpenQdpx } from "../refi/index.ts";

/** A project of a program that keeps it in a database, in the terms of the standard, and what of it the standard has no place for. */
export type PeerProject = Omit<OpenQdpx, "fileAt">;
