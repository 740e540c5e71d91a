/**
 * Words that say little of which question is looked for, in both languages, without marks: a caller is she or he where a
 * question says they. "Who", "where" and "when" are not among them: they part one question from another.
 */
export const littleWords: ReadonlySet<string> = new Set(
  `
    a an the and or of in on at to for by as if so
    i me my we us our you your he him his she her hers they them their it its this that these those any some
    is are was were be been am do does did has have had can could may might will would shall should
    with there got get please now able
    ac ag yr i yn ym yng ar gan gyda gyd efo fi mi ti fe fo ef hi ni chi nhw hwy eu ei fy dy ein eich
    mae sy sydd yw ydy ydi ydyn oes oedd bydd fydd bod fod wedi all allan gall galla alla mai neu unrhyw rhyw nawr rwan
  `
    .trim()
    .split(/\s+/u),
);
