const LABEL =
  '(?:Foto|Fotos|Bild|Bilder|Photo|Photos|Image|Grafik|Illustration|Quelle|Source|Credit|Copyright)(?:\\s+(?:by|von|courtesy of))?\\s*[:/]?';
const WITHIN = new RegExp(
  `^(.*\\S)\\s*[(\\[|–-]\\s*(?:${LABEL.replace('[:/]?', '[:/]')}|©)\\s*([^()\\[\\]]{2,100}?)[)\\]]?\\s*$`,
  'iu',
);
const WHOLE = new RegExp(
  `^\\(?(?:${LABEL.replace('[:/]?', '[:/]')}|(?:Photo|Image|Foto|Bild|Illustration) (?:by|von)|©|\\(c\\))\\s*(.{2,150}?)\\)?$`,
  'iu',
);

/** Separates the credit at the end of a caption: „Der Rat tagt. (Foto: Anna Beispiel)“, „© dpa“, “Photo by A / B”. */
export function creditOfCaption(text: string): { caption: string; credit: string } {
  const whole = WHOLE.exec(text);
  if (whole) return { caption: '', credit: (whole[1] as string).trim() };
  const within = WITHIN.exec(text);
  return within
    ? { caption: (within[1] as string).trim(), credit: (within[2] as string).trim() }
    : { caption: text, credit: '' };
}
