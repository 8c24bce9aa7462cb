package tunnel;

class Standard implements Algorithm {
    @Override
    public String title() {
        return "ChaCha20-Poly1305";
    }
}
