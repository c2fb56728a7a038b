"""What is known of human languages: words, sentence ends, scripts. It knows text, no model."""
