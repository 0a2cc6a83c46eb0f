export function SettingsScreen() {
  return <main>SettingsScreen</main>;
}
