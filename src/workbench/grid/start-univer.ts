// Univer with its grid: the plugins of its sheet preset without those that format, since the host does.

import { CustomCommandExecutionError, ICommandService, LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import * as sheets from "@univerjs/preset-sheets-core";
import enUS from "@univerjs/preset-sheets-core/locales/en-US";
import zhCN from "@univerjs/preset-sheets-core/locales/zh-CN";
import zhTW from "@univerjs/preset-sheets-core/locales/zh-TW";

export type GridLanguage = "zh-CN" | "zh-TW" | "en";

const LOCALES: Readonly<Record<GridLanguage, LocaleType>> = { "zh-CN": LocaleType.ZH_CN, "zh-TW": LocaleType.ZH_TW, en: LocaleType.EN_US };

const CALCULATIONS = /^formula\.mutation\.set-(trigger-)?formula-calculation-start$/;

export interface StartedGrid {
  readonly api: FUniver;
  readonly injector: ReturnType<Univer["__getInjector"]>;
  speak(language: GridLanguage): void;
}

export function startGrid(container: HTMLElement, language: GridLanguage, dark: boolean): StartedGrid {
  const univer = new Univer({
    locale: LOCALES[language],
    locales: { [LocaleType.ZH_CN]: mergeLocales(zhCN), [LocaleType.ZH_TW]: mergeLocales(zhTW), [LocaleType.EN_US]: mergeLocales(enUS) },
    darkMode: dark,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(sheets.UniverNetworkPlugin);
  univer.registerPlugin(sheets.UniverDocsPlugin);
  univer.registerPlugin(sheets.UniverRenderEnginePlugin);
  univer.registerPlugin(sheets.UniverUIPlugin, { container, header: true, toolbar: false, contextMenu: false, headerMenu: false, disableAutoFocus: true });
  univer.registerPlugin(sheets.UniverDocsUIPlugin);
  univer.registerPlugin(sheets.UniverFormulaEnginePlugin);
  univer.registerPlugin(sheets.UniverSheetsPlugin);
  univer.registerPlugin(sheets.UniverSheetsUIPlugin, { formulaBar: true, footer: { sheetBar: true, statisticBar: false, menus: false, zoomSlider: false } });
  univer.registerPlugin(sheets.UniverSheetsFormulaPlugin, { initialFormulaComputing: sheets.CalculationMode.NO_CALCULATION });
  univer.registerPlugin(sheets.UniverSheetsFormulaUIPlugin);
  const api = FUniver.newAPI(univer);
  // The plugins that help to write formulas would also calculate them, and the host does that.
  univer.__getInjector().get(ICommandService).beforeCommandExecuted(({ id }) => {
    if (CALCULATIONS.test(id)) throw new CustomCommandExecutionError(id);
  });
  return { api, injector: univer.__getInjector(), speak: (wanted) => api.setLocale(LOCALES[wanted]) };
}
