/** Runs in the page: scrolls its table frame by frame, and notes in milliseconds how long each frame took. */
const PIXELS_A_FRAME = 400;
const MOST_FRAMES = 480;

globalThis.scrolled = new Promise((resolve) => {
  const table = globalThis.document.querySelector('.table');
  const times = [];
  let last = globalThis.performance.now();
  const step = (now) => {
    times.push(now - last);
    last = now;
    const isAtEnd = table.scrollTop + table.clientHeight >= table.scrollHeight;
    // The first frame waited for whatever was there before.
    if (isAtEnd || times.length > MOST_FRAMES) resolve(times.slice(1));
    else {
      table.scrollTop += PIXELS_A_FRAME;
      globalThis.requestAnimationFrame(step);
    }
  };
  globalThis.requestAnimationFrame(step);
});
