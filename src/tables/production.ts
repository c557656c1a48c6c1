// The production table (产量): units started, finished, scrapped and in process, and the hours they took.

import { percent, quantity } from "./number-columns";
import { defineTable } from "./table";
import { code } from "./text-columns";

export const productionTable = defineTable("production", {
  zh: "产量",
  en: "Production",
  key: ["product", "centre"],
  columns: {
    product: code("产品", "Product").required(),
    centre: code("成本中心", "Cost centre").required(),
    opening: quantity("期初", "Opening"),
    started: quantity("本月投产", "Started"),
    finished: quantity("本月完工", "Finished"),
    closing: quantity("期末", "Closing"),
    material_share: percent("投料程度", "Material share %"),
    conversion_share: percent("加工程度", "Conversion share %"),
    opening_material_share: percent("期初投料程度", "Opening material share %"),
    opening_conversion_share: percent("期初加工程度", "Opening conversion share %"),
    closing_quota_material: quantity("在产品定额材料", "Closing quota material"),
    closing_quota_hours: quantity("在产品定额工时", "Closing quota hours"),
    scrapped: quantity("废品数量", "Scrapped"),
    hours: quantity("实际工时", "Hours"),
    machine_hours: quantity("机器工时", "Machine hours"),
  },
});
