// 凭证摘要: the summaries of generated vouchers in simplified Chinese.

/** By entry; `allocation` names its step. */
export const journal = {
  "material-variance": "分摊材料成本差异",
  utilities: "入账并分配水电费",
  depreciation: "计提折旧",
  accruals: "计提税费及薪酬附加",
  allocation: "分配费用 第{{step}}步",
  "variance-incurred": "结转产品成本差异",
  "idle-capacity": "结转停工费用",
  quality: "结转质量成本",
  scrap: "结转废品损失",
  "by-product": "副产品入库",
  "semi-receipt": "自制半成品入库",
  "semi-issue": "领用自制半成品",
  transfer: "车间之间半成品转移",
  "finished-receipt": "产成品入库",
  "variance-distribution": "分配产品成本差异",
  "finished-issue": "领用库存商品",
  "cost-of-sales": "结转销售成本",
  "utilities-recharge": "转出医院等外部水电费",
  overhead: "结转制造费用",
  "unit-variance": "分厂差异转厂部",
  "quality-period": "结转检验等质量成本",
  "quality-headquarters": "结转废品损失、试消费用",
  "variance-distribution-headquarters": "厂部差异分配",
};
