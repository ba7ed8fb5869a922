package io.zugang.local.command;

import io.zugang.local.progress.Terminal;

record HelpCommand(Terminal terminal) implements Command {

    @Override
    public int run() {
        terminal.line("""
                Usage: ./zugang COMMAND [--port-base N] [--data DIR]

                  demo             build, start everything on fresh data, run the main job, print a report
                  up               build, start everything and stay up until Ctrl-C; data survive a restart
                  down             stop a running 'up'
                  status           each part with its address, process and health
                  logs [SERVICE]   show and follow the logs (--no-follow: only show)
                  reset [--yes]    delete the data of 'up'

                Ports are counted from the base (8080): services base+1 to base+4, their health base+11 to
                base+14, PostgreSQL base+15, mail base+16, mail inbox base+17.""");
        return 0;
    }
}
