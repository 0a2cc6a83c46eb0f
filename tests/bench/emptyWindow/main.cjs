// The least that a window can be: what Pathsheet's is measured beside.
const { app, BrowserWindow } = require('electron');
app.setPath('userData', process.env.PATHSHEET_HOME);

async function open() {
  await app.whenReady();
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  await window.loadFile('index.html');
}

void open();
