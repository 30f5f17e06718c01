// Waits until a service is ready and asks it the three questions of the README; exits 1 when an answer has no citation.
const [base] = process.argv.slice(2);
const headers = {
  'content-type': 'application/json',
  ...(process.env.TOKEN && { authorization: `Bearer ${process.env.TOKEN}` }),
};
const started = Date.now();

async function waitUntilReady() {
  for (let attempt = 0; attempt < 240; attempt += 1) {
    // A port that Docker holds open for a service that does not listen yet may leave a request without any end.
    const patience = new Promise((resolve) => setTimeout(() => resolve(false), 2000));
    const ready = fetch(`${base}/readyz`).then(
      (response) => response.ok,
      () => false,
    );
    if (await Promise.race([ready, patience])) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error('the service was not ready within a minute');
}

async function ask(query) {
  const response = await fetch(`${base}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const body = await response.json();
  if (!response.ok || body.errors)
    throw new Error(`${response.status} ${JSON.stringify(body.errors ?? body)}`);
  return body.data;
}

const questions = [
  '{ districtOverlap(districts: ["綦江", "江津"], includeThirdParty: true) { pairs { jaccard shared { industry { name } left { cites { id } } right { cites { id } } } } } }',
  '{ supplyChain(from: "汽车铝铸件零部件", direction: UPSTREAM) { tiers { depth stages { stage { name } cites { id } } } } }',
  '{ chainGaps(district: "綦江", status: [MISSING, COURTED, PLANNED]) { chains { chain { name } stages { status stage { name } products { product { name } status decidedBy { cites { id } } } } } } }',
];

await waitUntilReady();
console.log(`ready after ${Date.now() - started} ms`);
for (const query of questions) {
  const answer = JSON.stringify(await ask(query));
  if (!/"id":"qijiang-145:\d+/.test(answer))
    throw new Error(`an answer without a citation: ${answer.slice(0, 400)}`);
  console.log(`${answer.slice(0, 200)}…`);
}
