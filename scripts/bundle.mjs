// Bundles the program; runs under the Node that it is made for. Dependencies stay imports, so that the package says
// what it is made of and a fix in one of them reaches its users.
import { join } from "node:path";
import { build } from "vite";
import { root } from "./prepare.mjs";

await build({
  configFile: false,
  root,
  logLevel: "warn",
  publicDir: false,
  build: {
    ssr: true,
    target: "node24",
    outDir: join(root, "dist"),
    emptyOutDir: false,
    minify: false,
    rolldownOptions: {
      input: {
        grounds: join(root, "src/node/cli/main.ts"),
        "reader-child": join(root, "src/node/reading/reading-child.ts"),
        "outlook-thread": join(root, "src/node/computing/outlook-thread.ts"),
      },
      output: { format: "es", entryFileNames: "[name].mjs", chunkFileNames: "shared-[name].mjs" },
    },
  },
});
