"""Pages and windows around the work itself: made when they are first asked for."""
