"""/indbakke: what coordinators see of henvendelser in Telegram, and what they do with them."""
