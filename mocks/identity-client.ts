/**
 * Shows the mock identity page inside a page of the host, whose address has `?provider=…&state=…`. Call it after
 * `startMock`: in the embedded mock, navigations reach no worker, so this page does what the form would do.
 */
export async function showIdentityPage(root: HTMLElement, mockUrl = '/__mock'): Promise<void> {
  const query = new URLSearchParams(location.search);
  const provider = encodeURIComponent(query.get('provider') ?? '');
  const state = encodeURIComponent(query.get('state') ?? '');

  const page = await loadPage(`${mockUrl}/identity/${provider}?state=${state}`);
  document.title = page.title;
  document.head.append(...page.querySelectorAll('link[rel=stylesheet]'));
  document.body.className = page.body.className;
  root.replaceChildren(...page.body.children);
  root.addEventListener('submit', (event) => {
    event.preventDefault();
    void choose(event);
  });
}

/** A request for a document parses HTML without running it, and without the string sinks that strict pages refuse. */
function loadPage(url: string): Promise<Document> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('GET', url);
    request.responseType = 'document';
    request.onload = () => {
      if (request.responseXML) resolve(request.responseXML);
      else reject(new Error(`The mock sent no page (${request.status}).`));
    };
    request.onerror = () => reject(new Error('The mock did not answer.'));
    request.send();
  });
}

async function choose({ target, submitter }: SubmitEvent): Promise<void> {
  if (!(target instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement)) return;
  const response = await fetch(target.action, {
    method: 'POST',
    headers: { Accept: 'application/json' },
    body: new URLSearchParams({ [submitter.name]: submitter.value }),
  });
  if (!response.ok) {
    location.reload(); // The state is over; the page says so.
    return;
  }
  const { location: next } = (await response.json()) as { location: string };
  location.assign(next);
}
