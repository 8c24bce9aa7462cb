package tunnel;

class Standard implements Algorithm {
    public int keyBytes() {
        return 32;
    }
}
