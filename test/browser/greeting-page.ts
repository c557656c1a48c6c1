// A page that greets the task pane as Excel on the web does and knows nothing of its workbook: enough for the pane to start under the real office.js.

export interface Greeting {
  /** Menus of this Excel. */
  readonly culture: string;
  /** Requirement sets and their versions. */
  readonly sets: Readonly<Record<string, string>>;
}

/** How the pane runs: in a runtime it shares with functions, or by itself where Excel has none to share. */
const SHARED_RUNTIME_WITH_FUNCTIONS = 3;
const BY_ITSELF = 0;
const APP_EXCEL = 16;
const EXECUTE_REQUEST = 93;
const QUERY = 2;
const WORKBOOK = 1;

/** The library reads it as XML. */
const TOKEN = encodeURIComponent('<r><t aid="pane"/></r>');

/** The frame's address carries how host and pane find each other; what follows `#` must end as it does. */
export function greetingPage({ culture, sets }: Greeting): string {
  const context = { _id: "pane", _appName: APP_EXCEL, _appVersion: 16, _appMinorVersion: 1, _appUILocale: culture, _dataLocale: culture, _docUrl: "https://books.example/June%202025.xlsx", _clientMode: 0, _settings: [], _reason: 0, _osfControlType: 1, _eToken: TOKEN, _correlationId: "greeting", _appInstanceId: "pane", _requirementMatrix: JSON.stringify(sets), _hostFullVersion: "16.0.17000.10000", _addinName: "Costwright", _initialDisplayMode: 0 };
  const info = encodeURIComponent(`Excel$Web$16.01$${culture}$greeting$$$${"SharedRuntime" in sets ? SHARED_RUNTIME_WITH_FUNCTIONS : BY_ITSELF}`);
  const refusal = JSON.stringify({ Results: [], Error: { Code: "NotImplemented", Message: "This host only greets.", HttpStatusCode: 501, ActionIndex: 0, Location: "" }, TraceIds: [] });
  return `<!doctype html><title>greeting</title><iframe id="pane" width="350" height="700"></iframe><script>
const answers = {
  ContextActivationManager_getAppContextAsync: () => (${JSON.stringify(context)}),
  ContextActivationManager_notifyHost: () => null,
  executeMethod: ({ DdaMethod, ArrayData }) => ({ Version: 1, Error: 0, Data: DdaMethod.DispatchId === ${EXECUTE_REQUEST} ? [200, [], execute(JSON.parse(ArrayData[4]))] : null }),
};
function execute({ Actions, ObjectPaths }) {
  if (Actions.some((action) => action.ActionType === ${QUERY} && ObjectPaths[action.ObjectPathId].ObjectPathType === ${WORKBOOK})) return ${JSON.stringify(refusal)};
  const isMissing = ({ ObjectPathId }) => String(ObjectPaths[ObjectPathId]?.Name).endsWith("OrNullObject");
  return JSON.stringify({ Results: Actions.map((action) => ({ ActionId: action.Id, Value: isMissing(action) ? null : {} })), TraceIds: [] });
}
addEventListener("message", ({ data, source }) => {
  const asked = JSON.parse(data);
  if (asked._messageType !== 0) return;
  const answer = asked._actionType === 0 ? (answers[asked._actionName] ?? (() => null))(asked._data) : { Error: 0 };
  source.postMessage(JSON.stringify({ _messageType: 1, _actionName: asked._actionName, _conversationId: asked._conversationId, _correlationId: asked._correlationId, _responseType: 0, _errorCode: 0, _data: answer, _origin: origin, _serializerVersion: 1 }), "*");
});
document.getElementById("pane").src = "taskpane.html?_host_Info=${info}#&_xdm_Info=greeting|pane|" + origin + "|&_serializer_version=1";
</script>`;
}
