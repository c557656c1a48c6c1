// The theme of the simulated Office, and how the pane's frame hears of it.

export type Theme = "light" | "dark";

/** In the address of the pane's page; the server then adds the script that reads it. */
export const THEME_PARAMETER = "workbench-theme";

export interface ThemeMessage {
  readonly workbenchTheme: Theme;
}
