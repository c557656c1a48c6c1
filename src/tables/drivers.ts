// The drivers table (分配动因): how much of a driver each receiver had, in general or from one provider.

import { quantity } from "./number-columns";
import { code } from "./text-columns";
import { defineTable } from "./table";

export const driversTable = defineTable("drivers", {
  zh: "分配动因",
  en: "Drivers",
  columns: {
    driver: code("动因", "Driver").required(),
    provider: code("提供科室|提供单位", "Provider"),
    receiver: code("受益科室|受益单位", "Receiver").required(),
    quantity: quantity("数量", "Quantity").required(),
  },
});
