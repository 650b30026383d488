/** At the kiosk a number is printed as soon as it is taken; then the machine is free for the next person. */
const backAfterMs = 8_000;

window.addEventListener('load', () => {
  window.print();
  const back = document.querySelector<HTMLAnchorElement>('.ticket-done a');
  if (back) setTimeout(() => location.replace(back.href), backAfterMs);
});
