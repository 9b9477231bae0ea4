/** A place in the matrix; -1 is the head of the row or of the column. */
export interface MatrixPlace {
  readonly row: number;
  readonly column: number;
}

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}

/** Where a key leads, in a matrix of so many rows and columns of which `page` rows are in view; null: it is no such key. */
export function placeAfter(
  { row, column }: MatrixPlace,
  { key, ctrlKey, metaKey }: Key,
  size: { readonly rows: number; readonly columns: number; readonly page: number },
): MatrixPlace | null {
  const far = ctrlKey || metaKey;
  const last = { row: size.rows - 1, column: size.columns - 1 };
  switch (key) {
    case 'ArrowUp':
      return { row: far ? Math.min(row, 0) : Math.max(-1, row - 1), column: row === 0 && column < 0 ? 0 : column };
    case 'ArrowDown':
      return { row: far ? last.row : Math.min(last.row, row + 1), column };
    case 'ArrowLeft':
      return { row: column === 0 && row < 0 ? 0 : row, column: far ? Math.min(column, 0) : Math.max(-1, column - 1) };
    case 'ArrowRight':
      return { row, column: far ? last.column : Math.min(last.column, column + 1) };
    case 'Home':
      return { row: far ? 0 : row, column: 0 };
    case 'End':
      return { row: far ? last.row : row, column: last.column };
    case 'PageUp':
      return { row: Math.max(0, row - size.page), column };
    case 'PageDown':
      return { row: Math.min(last.row, row + size.page), column };
    default:
      return null;
  }
}
