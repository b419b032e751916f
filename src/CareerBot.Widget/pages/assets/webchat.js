// Starts the official Web Chat against this server's Direct Line.
const root = document.getElementById('webchat');
if (!window.WebChat) {
  document.getElementById('missing').hidden = false;
} else {
  const answer = askToken();
  answer.then(({ token }) => window.WebChat.renderWebChat({
    directLine: window.WebChat.createDirectLine({ token, domain: `${location.origin}/v3/directline` }),
    locale: document.documentElement.lang,
  }, root)).catch(error => { root.textContent = error.message; });
}

async function askToken() {
  const response = await fetch('/directline/token', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' });
  const body = await response.json();
  if (!response.ok) throw new Error(body.error?.message ?? response.statusText);
  return body;
}
