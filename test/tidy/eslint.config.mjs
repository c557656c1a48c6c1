// Lint rules: what the compiler does not see and a reader would trip over.
import tseslint from "typescript-eslint";

export default tseslint.config(
  { ignores: ["dist/**", "node_modules/**", "assets/**", ".cache/**", "**/*.cjs", "**/*.mjs", "webpack.config.js"] },
  ...tseslint.configs.strict,
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "no-console": "error",
      "no-eval": "error",
      "no-empty": ["error", { allowEmptyCatch: false }],
      eqeqeq: ["error", "always"],
      "prefer-const": "error",
      // A checked index is asserted where the code has just proved it; noUncheckedIndexedAccess keeps the rest honest.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/consistent-type-imports": "error",
    },
  },
  {
    // Excel is behind the port; the host in src/workbench plays Excel and never calls it.
    files: ["src/**"],
    ignores: ["src/workbook/excel/**"],
    rules: { "no-restricted-globals": ["error", { name: "Excel", message: "Excel is written in src/workbook/excel only; use the workbook port." }] },
  },
  { files: ["src/command-line/**"], rules: { "no-console": "off" } },
  { files: ["test/**"], rules: { "no-console": "off" } },
);
