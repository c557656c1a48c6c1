// 憑證摘要: the summaries of generated vouchers in traditional Chinese.

/** By entry; `allocation` names its step. */
export const journal = {
  "material-variance": "分攤材料成本差異",
  utilities: "入賬並分配水電費",
  depreciation: "計提折舊",
  accruals: "計提稅費及薪酬附加",
  allocation: "分配費用 第{{step}}步",
  "variance-incurred": "結轉產品成本差異",
  "idle-capacity": "結轉停工費用",
  quality: "結轉質量成本",
  scrap: "結轉廢品損失",
  "by-product": "副產品入庫",
  "semi-receipt": "自製半成品入庫",
  "semi-issue": "領用自製半成品",
  transfer: "車間之間半成品轉移",
  "finished-receipt": "產成品入庫",
  "variance-distribution": "分配產品成本差異",
  "finished-issue": "領用庫存商品",
  "cost-of-sales": "結轉銷售成本",
  "utilities-recharge": "轉出醫院等外部水電費",
  overhead: "結轉製造費用",
  "unit-variance": "分廠差異轉廠部",
  "quality-period": "結轉檢驗等質量成本",
  "quality-headquarters": "結轉廢品損失、試消費用",
  "variance-distribution-headquarters": "廠部差異分配",
};
