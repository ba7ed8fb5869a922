package io.zugang.access.evaluation;

/** A request that is no question as AuthZEN defines it. The complaint is shown to the caller and repeats nothing it sent. */
public class MalformedQuestion extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String complaint;

    public MalformedQuestion(String complaint) {
        super(complaint);
        this.complaint = complaint;
    }

    String complaint() {
        return complaint;
    }
}
