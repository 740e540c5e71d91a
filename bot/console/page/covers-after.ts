/**
 * After so long without a key, a press or a touch the page covers itself, in milliseconds: longer than a caller is often
 * listened to without a word being typed.
 */
export const coversAfter = 300_000;
