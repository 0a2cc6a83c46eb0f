// Electron loads this before the application: `ready` waits until Playwright is connected, which calls `__playwright_run` then. A window that
// opens in the middle of its connecting makes it wait forever, about once in a hundred starts. Playwright has such a file of its own, but
// that one also sets switches that silence Chromium, and it is Pathsheet's own silence that is tested.
const { app } = require('electron');

const whenReady = app.whenReady();
const emit = app.emit.bind(app);
let words = [];
let isWatched = false;
let go;
const watched = new Promise((resolve) => {
  go = resolve;
});
app.emit = (event, ...rest) => {
  if (event !== 'ready' || isWatched) return emit(event, ...rest);
  words = rest;
  return app.listenerCount('ready') > 0;
};
app.whenReady = () => watched;
app.isReady = () => isWatched;
Object.assign(globalThis, {
  async __playwright_run() {
    await whenReady;
    isWatched = true;
    go();
    emit('ready', ...words);
  },
});
