package uk.hallam.hire.model;

import java.io.Serializable;
import java.util.Date;

/** A remark by a customer on a machine. */
public class MachineNote implements Serializable {
    private static final long serialVersionUID = 1L;

    private long id;
    private long machineId;
    private String author;
    private String text;
    private Date writtenOn;

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public long getMachineId() {
        return machineId;
    }

    public void setMachineId(long machineId) {
        this.machineId = machineId;
    }

    public String getAuthor() {
        return author;
    }

    public void setAuthor(String author) {
        this.author = author;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public Date getWrittenOn() {
        return writtenOn;
    }

    public void setWrittenOn(Date writtenOn) {
        this.writtenOn = writtenOn;
    }
}
