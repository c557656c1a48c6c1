// Headings and words compared without regard to case, width, spaces, punctuation, plural, and simplified or traditional writing.

/** Traditional and simplified character of the words that stand in headings; for matching only, a user's text is never rewritten. */
const FOLDED =
  "編编碼码稱称項项類类別别變变動动級级錄录順顺屬属責责處处憑凭證证號号記记帳账賬账帐账貸贷額额數数產产資资來来餘余發发開开診诊療疗執执業业務务門门際际佔占範范圍围轉转換换劃划計计單单價价設设備备時时間间報报標标歷历據据庫库費费勵励績绩獎奖點点質质參参應应區区藥药幣币製制過过傳传種种審审關关為为總总結结檢检訂订員员車车術术護护驗验離离辦办後后輔辅臨临醫医學学條条與与對对損损廢废購购銷销儲储進进運运輸输裝装領领實实廠厂機机電电氣气熱热補补償偿盤盘採采預预攤摊紅红藍蓝沖冲誤误讀读寫写彙汇匯汇歸归層层階阶個个當当戶户頁页張张殘残稅税還还專专體体導导確确認认無无書书組组織织給给統统維维綜综經经線线繳缴續续聯联職职臺台舊旧萬万衛卫複复規规視视訊讯評评試试該该詳详語语說说調调請请論论識识負负財财貨货買买貿贸賃赁賠赔賣卖較较載载輕轻輪轮農农週周達达遠远適适選选遞递邊边釋释鋼钢錢钱錯错鍵键長长閉闭閱阅險险隨随雜杂雙双難难須须頻频題题顯显風风館馆齡龄黨党會会驟骤鐘钟劑剂權权內内藝艺異异礎础";

const folded = new Map(Array.from({ length: FOLDED.length / 2 }, (_, i) => [FOLDED.charAt(2 * i), FOLDED.charAt(2 * i + 1)]));
const CHINESE = /[\u4E00-\u9FFF]/gu;
const NOISE = /[^\p{L}\p{N}]/gu;

/** Simplified form of the traditional characters we know. */
export function simplified(text: string): string {
  return text.replace(CHINESE, (character) => folded.get(character) ?? character);
}

const unfolded = new Map(Array.from({ length: FOLDED.length / 2 }, (_, i): [string, string] => [FOLDED.charAt(FOLDED.length - 1 - 2 * i), FOLDED.charAt(FOLDED.length - 2 - 2 * i)]));

/** A heading of ours in traditional characters, as far as they differ; a simplified one that stands for several takes the first. */
export function traditional(text: string): string {
  return text.replace(CHINESE, (character) => unfolded.get(character) ?? character);
}

/** The key under which a heading, a sheet name or a word of a choice is looked up; empty when nothing but punctuation is left. */
export function matchKey(text: string): string {
  const plain = simplified(text.normalize("NFKC").toLowerCase()).replace(NOISE, "");
  return plain.replace(/center/gu, "centre").replace(/([a-z]{2}[^s\W\d])s$/u, "$1");
}

/** What stands in brackets behind a heading and says how it counts: %, 元, 万元, RMB thousand, '000. */
const UNIT = /\((?:单位[:：]?)?(?:%|人民币元?|[十百千万亿]*元|(?:in )?(?:(?:CNY|RMB|USD|EUR|GBP|HKD|TWD|yuan|[$€£¥])\s?)?(?:thousands?|millions?|mn|k|['’]?000s?)|CNY|RMB|USD|EUR|GBP|HKD|TWD|yuan|[$€£¥])\)\s*$/iu;

/** A heading without the unit people put behind it, `借方金额(元)`. */
export function headingKey(text: string): string {
  return matchKey(text.normalize("NFKC").replace(UNIT, ""));
}
