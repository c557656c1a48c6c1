// The diseases table (病种): diseases that are costed, each with its ward.

import { code, text } from "./text-columns";
import { defineTable } from "./table";

export const diseasesTable = defineTable("diseases", {
  zh: "病种",
  en: "Diseases",
  key: ["disease"],
  columns: {
    disease: code("病种编码", "Disease").required(),
    name: text("病种名称", "Name"),
    ward: code("病区科室", "Ward").required(),
  },
});
