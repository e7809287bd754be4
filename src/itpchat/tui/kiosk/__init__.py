"""The kiosk: a welcome page for whoever comes, a clean end when they have gone, no way out."""
