/** What every PNG begins with, for images of this size in pixels: as much as Telegram's imitation reads. */
export function buildPng(width: number, height: number, content = ''): Buffer {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.alloc(8)]);
  png.writeUInt32BE(width, 16);
  png.writeUInt32BE(height, 20);
  return Buffer.concat([png, Buffer.from(content)]);
}
