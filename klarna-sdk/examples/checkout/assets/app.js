// Makes the pages livelier. Everything works without it, too.
"use strict";

// A form is sent once. The server takes a second one for the same as the first: this only saves
// the trip.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = "yes";
  form.querySelector("button").setAttribute("aria-disabled", "true");
  if ("window" in form.dataset) {
    // The form goes to the window of this name. Opened here, it has a fitting size.
    window.open("", form.target, "popup,width=480,height=780");
    setTimeout(() => release(form), 3000);
  }
});

function release(form) {
  delete form.dataset.sent;
  form.querySelector("button").removeAttribute("aria-disabled");
}

// A page that the back button brings out of the browser's memory has old forms.
addEventListener("pageshow", () => document.querySelectorAll("form").forEach(release));

// The window of the purchase page has done its work.
if ("closes" in document.body.dataset && window.opener) {
  window.close();
}

const timeline = document.getElementById("timeline");
if (timeline) {
  const news = new EventSource(timeline.dataset.live);
  news.addEventListener("entry", (event) => {
    if (!document.getElementById(`entry-${event.lastEventId}`)) {
      timeline.insertAdjacentHTML("beforeend", event.data);
    }
  });
  news.addEventListener("stage", (event) => refresh(event.data));
}

// Shows where the payment is now, if the page shows something else.
async function refresh(stage) {
  const live = document.getElementById("live");
  const shown = live?.querySelector("[data-stage]");
  if (!shown || shown.dataset.stage === stage) {
    return;
  }
  const answer = await fetch(live.dataset.status);
  if (!answer.ok) {
    return;
  }
  const hadFocus = live.contains(document.activeElement);
  live.innerHTML = await answer.text();
  if (hadFocus) {
    live.tabIndex = -1;
    live.focus();
  }
}
