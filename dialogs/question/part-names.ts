/** 'ITEM.FIELD' taken apart at its last dot. */
export function partNames(part: string): { readonly item: string; readonly field: string | undefined } {
  const dot = part.lastIndexOf('.');
  return dot < 0 ? { item: part, field: undefined } : { item: part.slice(0, dot), field: part.slice(dot + 1) };
}
