// Copies the lines to paste, and lets the questions on the page be asked in the chat beside them.
for (const button of document.querySelectorAll('[data-copy]')) {
  button.hidden = !navigator.clipboard;
  const label = button.textContent;
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(button.parentElement.querySelector('code').textContent);
    button.textContent = button.dataset.done;
    setTimeout(() => { button.textContent = label; }, 1600);
  });
}

document.addEventListener('click', event => {
  const link = event.target.closest?.('a[data-ask]');
  if (!link || !window.CareerBot || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  const chat = document.getElementById('chat');
  chat.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  window.CareerBot.send(link.dataset.ask);
});
