// A process that is started with this ends when the one that started it does, however that one came to its end.
process.stdin.on('end', () => process.exit(1)).resume();
process.stdin.unref();
