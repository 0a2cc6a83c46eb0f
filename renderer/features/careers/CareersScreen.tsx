export function CareersScreen() {
  return <main>CareersScreen</main>;
}
