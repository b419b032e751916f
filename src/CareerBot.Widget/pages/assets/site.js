// Copies the lines to paste, writes the page's options into its line, and lets what stands on the page be asked in the chat beside it.
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

const maker = document.getElementById('maker');
const line = document.getElementById('line');
const signs = { '&': '&amp;', '"': '&quot;', '<': '&lt;' };

/** What one control adds to the line; nothing while it stands as it came. */
function attribute(control) {
  const { option } = control.dataset;
  if (control.type === 'checkbox') return control.checked ? ` data-${option}` : '';
  if (!control.value.trim() || control.value === control.defaultValue) return '';
  return ` data-${option}="${control.value.trim().replace(/[&"<]/g, sign => signs[sign])}"`;
}

function write() {
  line.textContent = `<script src="${line.dataset.origin}/widget.js" defer${[...maker.elements].map(attribute).join('')}></script>`;
}

maker.hidden = false;
maker.nextElementSibling.hidden = true;
maker.addEventListener('input', write);
addEventListener('pageshow', write);
