import { type Grade } from '../../domain/confidence.ts';

/** Adds a grade's shape to a path: each grade has its own, so that they are told apart without colours. */
export function addShape(path: Path2D, grade: Grade, x: number, y: number, reach: number): void {
  switch (grade) {
    case 'A':
      path.moveTo(x + reach, y);
      path.arc(x, y, reach, 0, 2 * Math.PI);
      return;
    case 'B':
      addCorners(path, x, y, [0, -1.25, 1.25, 0, 0, 1.25, -1.25, 0], reach);
      return;
    case 'C':
      addCorners(path, x, y, [0, -1.2, 1.15, 0.9, -1.15, 0.9], reach);
      return;
    case 'D':
      addCorners(path, x, y, [-0.9, -0.9, 0.9, -0.9, 0.9, 0.9, -0.9, 0.9], reach);
  }
}

/** Corners as pairs of across and down. */
function addCorners(path: Path2D, x: number, y: number, corners: readonly number[], reach: number): void {
  for (let at = 0; at < corners.length; at += 2) {
    const [across = 0, down = 0] = corners.slice(at, at + 2);
    if (at === 0) path.moveTo(x + across * reach, y + down * reach);
    else path.lineTo(x + across * reach, y + down * reach);
  }
  path.closePath();
}
