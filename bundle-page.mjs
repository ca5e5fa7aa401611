import { readFile } from "node:fs/promises";
import path from "node:path";
import { build } from "rolldown";

// Bundles the page's script for the browser and lays its other files beside it, into dist/web/page.

const PAGE = path.join(import.meta.dirname, "src/web/page");

await build({
  input: path.join(PAGE, "main.ts"),
  platform: "browser",
  resolve: { alias: { "lit/directives/style-map.js": path.join(PAGE, "style-map.ts") } },
  tsconfig: path.join(PAGE, "tsconfig.json"),
  output: {
    dir: path.join(import.meta.dirname, "dist/web/page"),
    entryFileNames: "page.js",
    format: "esm",
    minify: true,
    codeSplitting: false,
  },
  plugins: [
    {
      name: "copy-page-files",
      async generateBundle() {
        for (const fileName of ["index.html", "page.css", "icon.svg"]) {
          this.emitFile({ type: "asset", fileName, source: await readFile(path.join(PAGE, fileName)) });
        }
      },
    },
  ],
});
