"""Models, delegates and views of long lists."""
