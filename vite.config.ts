import { resolve } from "node:path";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  root: resolve(import.meta.dirname, "src/web"),
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, "dist/web"),
    emptyOutDir: true,
    // The page carries other people's code and fonts; their licences go with it.
    license: { fileName: "licences.md" },
    target: "chrome130",
    // The content security policy allows fonts and scripts from the server alone, so nothing is inlined as a data address.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // One sheet in one order, whichever rooms came first; the rooms' code comes room by room.
    cssCodeSplit: false,
    // The estimator of passphrases brings its word lists, and comes with the form for a new study alone.
    chunkSizeWarningLimit: 1_700,
  },
});
