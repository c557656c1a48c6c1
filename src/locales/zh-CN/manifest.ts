// What Excel shows before the add-in runs, in simplified Chinese: ribbon, tips, the name. Each key is a resource id of manifest.xml.

export const manifest = {
  app: {
    name: "成本匠 Costwright",
    description: "在工作簿里完成成本月结：读取导出的序时账，逐步分配辅助部门费用，计算单位成本，写出分文不差的成本报表。一切都在本机运行，数据不离开文件。",
  },
  tab: { label: "成本匠" },
  month: { label: "月末结账" },
  pane: { label: "打开窗格", tip: "显示本工作簿的期间、检查发现和下一步要做的事。" },
  check: { label: "检查", tip: "读取本工作簿的各张表，列出结账前要处理的问题。不写入任何内容。" },
  close: { label: "结账", tip: "为本工作簿的期间结账并写出成本报表，要么全部写入，要么一张不写。以前结账写出的报表会被替换。" },
  explain: { label: "解释", tip: "说明成本报表中所选单元格的数字从哪里来：公式、组成和背后的序时账行。不写入任何内容。" },
  seal: { label: "封存", tip: "打开本月的签核与封存：谁经办、复核、审批，之后有没有改动。" },
  share: { label: "分享", tip: "打开已结账月份的交付：给没有插件的人的副本，以及下月工作簿。" },
  start: { title: "成本匠已就绪", description: "打开成本核算工作簿，选择“成本匠”选项卡：“检查”读取各表，“结账”写出成本报表。" },
} as const;
