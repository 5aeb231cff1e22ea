/** A page without scripts. `fault` is a sentence of ours, never somebody's input. */
export function loginPage(fault?: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Deskhand playground: log in</title>
<link rel="stylesheet" href="/playground/page/style/base.css">
<link rel="stylesheet" href="/playground/page/style/form.css">
</head>
<body class="login">
<main>
<h1>Deskhand playground</h1>
<form method="post" action="/playground/login">
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required autofocus>
${fault === undefined ? '' : `<p role="alert" class="fault">${fault}</p>\n`}<button class="primary">Log in</button>
</form>
</main>
</body>
</html>
`
}
