// Services that the library talks to beside the workbook: it says that it is ready, and brings results of custom functions.

import type { FunctionService } from "../model/function-service";
import { ExcelObject, declareKind, method } from "../protocol/excel-object";

/** Whether handlers are ready interests nobody here. */
const ADDIN_INTERNAL_SERVICE = declareKind("AddinInternalService", {
  members: { notifyActionHandlerReady: method("", () => undefined) },
});

const APP_RUNTIME_SERVICE = declareKind("AppRuntimeService", {
  members: {
    setAppRuntimeState: method("", () => undefined),
    getAppRuntimeState: method("", () => "Visible"),
  },
});

const CUSTOM_FUNCTIONS = declareKind("CustomFunctions", {
  members: {
    _SetOsfControlContainerReadyForCustomFunctions: method("", (service: FunctionService) => service.ready()),
    setInvocationArrayResults: method("", (service: FunctionService, results: unknown) => service.arrayResults(results)),
    setInvocationResults: method("", (service: FunctionService, results: unknown) => service.results(results)),
  },
});

export const SERVICES = [ADDIN_INTERNAL_SERVICE, APP_RUNTIME_SERVICE, CUSTOM_FUNCTIONS];

/** The services by the names that the library calls them by. */
export function servicesWith(functions: FunctionService): Readonly<Record<string, ExcelObject>> {
  return {
    "Microsoft.InternalService.AddinInternalService": new ExcelObject("AddinInternalService", null),
    "Microsoft.AppRuntime.AppRuntimeService": new ExcelObject("AppRuntimeService", null),
    "Microsoft.ExcelServices.CustomFunctions": new ExcelObject("CustomFunctions", functions),
  };
}
