// What Excel shows before the add-in runs, in traditional Chinese: ribbon, tips, the name. Each key is a resource id of manifest.xml.

export const manifest = {
  app: {
    name: "成本匠 Costwright",
    description: "在活頁簿裡完成成本月結：讀取匯出的序時帳，逐步分攤輔助部門費用，計算單位成本，寫出分毫不差的成本報表。一切都在本機執行，資料不離開檔案。",
  },
  tab: { label: "成本匠" },
  month: { label: "月末結帳" },
  pane: { label: "開啟窗格", tip: "顯示本活頁簿的期間、檢查發現和下一步要做的事。" },
  check: { label: "檢查", tip: "讀取本活頁簿的各張表，列出結帳前要處理的問題。不寫入任何內容。" },
  close: { label: "結帳", tip: "為本活頁簿的期間結帳並寫出成本報表，全部寫入，否則一張不寫。以前結帳寫出的報表會被取代。" },
  explain: { label: "解釋", tip: "說明成本報表中所選儲存格的數字從哪裡來：公式、組成和背後的序時帳列。不寫入任何內容。" },
  seal: { label: "封存", tip: "開啟本月的簽核與封存：誰經辦、複核、審批，之後有沒有改動。" },
  share: { label: "分享", tip: "開啟已結帳月份的交付：給沒有增益集的人的副本，以及下月活頁簿。" },
  start: { title: "成本匠已就緒", description: "開啟成本核算活頁簿，選擇「成本匠」索引標籤：「檢查」讀取各表，「結帳」寫出成本報表。" },
} as const;
