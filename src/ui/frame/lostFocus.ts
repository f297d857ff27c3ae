/**
 * Whether what had the keyboard is gone while the pane is in front. Whoever works in the sheet has its
 * keyboard there: taking it from them would put what they type where they do not look. Never throws.
 */
export function isFocusLost(): boolean {
  return document.hasFocus() && document.activeElement === document.body;
}
