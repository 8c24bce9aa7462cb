package org.example.ledger;

interface Reading {

    String read(String text);

    class Trimmed implements Reading {
        @Override
        public String read(String text) {
            return text.trim();
        }
    }

    class Numbered implements Reading {
        @Override
        public String read(String text) {
            return Integer.toString(Integer.parseInt(text.trim(), 10));
        }
    }

    static Reading at(int place) {
        Reading[] all = {new Numbered(), new Trimmed()};
        return all[place];
    }
}
