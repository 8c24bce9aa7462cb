package be.kunsthal.tours.model;

import java.util.ArrayList;
import java.util.List;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.Id;

@Entity
public class Tour {
    @Id
    @GeneratedValue
    private Long id;

    private String title;
    private String guide;

    @ElementCollection
    private List<String> notes = new ArrayList<>();

    protected Tour() {}

    public Tour(String title) {
        this.title = title;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public String getGuide() {
        return guide;
    }

    public void setGuide(String guide) {
        this.guide = guide;
    }

    public List<String> getNotes() {
        return List.copyOf(notes);
    }

    public void dropLatestNote() {
        if (!notes.isEmpty()) {
            notes.remove(notes.size() - 1);
        }
    }
}
