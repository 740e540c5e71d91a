type Json = Readonly<Record<string, unknown>>;

/**
 * Names what is said to whom, so that the page can show it: `advice` is for whoever takes the call, `say:QUESTION` are
 * words to read out to the caller, `help:QUESTION` (named so already) is for the handler again.
 * @param lines how many lines of advice the page has
 */
export function setApart(card: Json, lines: number): Json {
  return { ...card, body: advised((card.body as readonly Json[]).map(readOutNamed), lines) };
}

/** The lines of advice are the first plain ones of a card; together they are one block. */
function advised(body: readonly Json[], lines: number): readonly Json[] {
  const first = body.findIndex(isPlainLine);
  if (lines === 0 || first < 0) return body;
  const after = body.findIndex((element, index) => index > first && !isPlainLine(element));
  const end = Math.min(after < 0 ? body.length : after, first + lines);
  const block = { type: 'Container', id: 'advice', items: body.slice(first, end) };
  return [...body.slice(0, first), block, ...body.slice(end)];
}

const isPlainLine = ({ type, id, style }: Json): boolean =>
  type === 'TextBlock' && id === undefined && style !== 'heading';

function readOutNamed(element: Json): Json {
  const { id, items } = element;
  if (typeof id !== 'string' || !Array.isArray(items)) return element;
  const question = id.startsWith('question:') ? id.slice('question:'.length) : undefined;
  return {
    ...element,
    items: (items as readonly Json[]).map((item) =>
      question !== undefined && isReadOut(item) ? { ...item, id: `say:${question}` } : readOutNamed(item),
    ),
  };
}

/** Set apart by the card in a block of its own: what it is, and the words in quotation marks. */
function isReadOut({ style, items, id }: Json): boolean {
  const [label, words] = Array.isArray(items) ? (items as readonly Json[]) : [];
  return style === 'emphasis' && id === undefined && label !== undefined && String(words?.text).startsWith('“');
}
