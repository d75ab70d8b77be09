package hocket.app;

import hocket.app.config.Configuration;
import hocket.app.config.Keys;
import hocket.archive.Archive;
import hocket.archive.ArchiveFile;
import hocket.archive.ArchiveReader;
import hocket.archive.Keep;
import hocket.archive.TrustedTime;
import hocket.copy.Reach;
import hocket.history.History;
import hocket.log.FileLog;
import hocket.log.LogSettings;
import hocket.log.RealDisk;
import hocket.log.Recovery;
import hocket.log.Replicas;
import hocket.log.Space;
import hocket.log.Use;
import hocket.projection.Follower;
import hocket.projection.Projection;
import hocket.server.Beginning;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;

/** Whether what is said is kept: in files, as the configuration has it, or not at all. */
enum Keeping {
    IN_FILES {
        @Override
        Beginning begin(Configuration configuration) throws IOException {
            LogSettings settings = settings(configuration);
            Path directory = directory(configuration);
            RealDisk disk = RealDisk.create(directory);
            ArchiveFile.requireOurs(directory);
            FileLog log =
                    FileLog.open(
                            disk,
                            settings,
                            InstantSource.system(),
                            Use.SERVER,
                            Reach.witness(directory));
            return recover(log, directory, configuration.find(Keys.KEEP));
        }
    },
    NOWHERE {
        @Override
        Beginning begin(Configuration configuration) {
            return Beginning.afresh();
        }
    };

    /**
     * Opens the log, and reads all that it holds.
     *
     * @throws IOException if it cannot be used; the message is a sentence for the user
     */
    abstract Beginning begin(Configuration configuration) throws IOException;

    private static Beginning recover(FileLog log, Path directory, Optional<Keep> keep)
            throws IOException {
        try {
            Recovery recovery = Recovery.of(log);
            History history = follow(log, recovery.replicas(), directory, keep);
            return new Beginning(log, recovery.core(), recovery.epoch(), true, history);
        } catch (IOException e) {
            log.close();
            throw e;
        }
    }

    /** The history is written by who follows the log, until that is closed. */
    private static History follow(
            FileLog log, Replicas replicas, Path directory, Optional<Keep> keep)
            throws IOException {
        Keep kept = keep.orElseGet(Keep::everything);
        TrustedTime time = TrustedTime.ofMachine();
        Projection.Source archive = () -> Archive.open(directory, kept, time);
        return ArchiveReader.open(directory, Follower.start(log, replicas, archive));
    }

    private static LogSettings settings(Configuration configuration) {
        LogSettings settings =
                LogSettings.standard()
                        .with(configuration.get(Keys.DURABILITY))
                        .withSegments(configuration.get(Keys.SEGMENT));
        return configuration
                .find(Keys.RESERVE)
                .map(bytes -> settings.with(Space.Reserve.ofBytes(bytes)))
                .orElse(settings);
    }

    /** Where it is kept, if it is. */
    static Path directory(Configuration configuration) {
        return configuration.find(Keys.DATA).orElseGet(DataDirectory::usual);
    }
}
